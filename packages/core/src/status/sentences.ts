// Sentences that more than one folder uses. Each is a constant of its own, so that a bundle holds
// only those that it can send.

export const unknownRoute = 'Route not found';
export const badPath = 'Request path is not valid percent-encoding';
export const badTarget = 'Request target is not a valid URL';
export const notJson = 'Request body is not valid JSON';
export const tooLarge = 'Request body is too large';
export const wrongLength = 'Request body does not have the announced length';
export const incomplete = 'Request body is incomplete';
export const badEncoding = 'Request body has an unsupported encoding';
export const badCharset = 'Request body has an unsupported charset';
export const badCompression = 'Request body is not correctly compressed';
export const tooManyParameters = 'Request body has too many parameters';
export const tooDeep = 'Request body is nested too deeply';
