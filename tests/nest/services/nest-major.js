import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const major = process.env.NEST_MAJOR;
const ofNest = /^(?:@nestjs\/|class-|reflect-metadata$|rxjs(?:\/|$))/;

// Every file of the workspace gets this Nest, those of @error-contract/nest too.
if (major) {
  const { resolve } = createRequire(import.meta.url);
  const parentURL = pathToFileURL(resolve(`@error-contract/nest-${major}/package.json`)).href;
  registerHooks({
    resolve: (specifier, context, next) => {
      const isOurs = !context.parentURL?.includes('/node_modules/');
      return next(
        specifier,
        isOurs && ofNest.test(specifier) ? { ...context, parentURL } : context,
      );
    },
  });
}
