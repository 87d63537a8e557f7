const table = [
  [400, 'BadRequestError'],
  [401, 'UnauthorizedError'],
  [403, 'ForbiddenError'],
  [404, 'NotFoundError'],
  [409, 'ConflictError'],
  [422, 'UnprocessableEntityError'],
  [429, 'TooManyRequestsError'],
  [500, 'InternalServerError'],
] as const;

/** The name of a class that has a status of its own. */
export type ClassName = (typeof table)[number][1];

/** The names of the classes by status. */
export const classNames: ReadonlyMap<number, ClassName> = /* @__PURE__ */ new Map(table);
