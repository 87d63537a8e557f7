import { sameForm } from '../audit/same-form.ts';
import { scenario } from '../audit/scenario.ts';
import { onJsonRoute, raw, request, unknownPath } from '../probe/build-probes.ts';

const clause = 'contract, Statuses: "an unknown route Route not found"';
const message = 'Route not found';

function path(value: string) {
  return request(`GET ${value.slice(0, 40)}`, () => ({ path: value }));
}

function withBody(method: string) {
  return request(`${method} of an unknown route`, (target) => ({
    method,
    path: unknownPath(target),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ marker: target.marker }),
  }));
}

function accepting(accept: string) {
  return request(`unknown route, Accept: ${accept}`, (target) => ({
    path: unknownPath(target),
    headers: { accept },
  }));
}

/** The simplest failure. */
export const unknownRoute = request('unknown route', (target) => ({
  path: `${unknownPath(target)}?marker=${target.marker}`,
}));

/** Requests for routes that do not exist. */
export const routeAudits = [
  scenario('EC-ROUTE-01 MUST answer an unknown route with 404 and "Route not found"', {
    clause,
    status: [404],
    message,
    probes: [unknownRoute],
  }),
  scenario('EC-ROUTE-02 MUST do so for POST, PUT, PATCH and DELETE too', {
    clause,
    status: [404],
    message,
    like: unknownRoute,
    probes: ['POST', 'PUT', 'PATCH', 'DELETE'].map(withBody),
  }),
  scenario('EC-ROUTE-03 MUST NOT find a route by the name of a property that every object has', {
    clause,
    status: [404],
    like: unknownRoute,
    probes: ['/__proto__', '/constructor', '/toString', '/hasOwnProperty'].map(path),
  }),
  scenario(
    'EC-ROUTE-04 MUST answer odd paths with a client error: dots, doubled slashes, thousands of letters',
    {
      clause,
      status: [400, 404, 414],
      like: unknownRoute,
      probes: [
        path('/../../../../etc/passwd'),
        path('//conformance.example/%2e%2e/x'),
        path('/;/.\\..//conformance'),
        path(`/conformance/${'a'.repeat(3000)}`),
      ],
    },
  ),
  scenario('EC-ROUTE-05 MUST understand a request target in absolute form', {
    clause: 'RFC 9112, 3.2.2',
    status: [404],
    like: unknownRoute,
    probes: [
      raw('unknown route in absolute form', (target) => {
        const { authority, prefix, tls } = target.endpoint;
        const url = `${tls ? 'https' : 'http'}://${authority}${prefix}${unknownPath(target)}`;
        return `GET ${url} HTTP/1.1\r\nHost: ${authority}\r\nConnection: close\r\n\r\n`;
      }),
    ],
  }),
  scenario('EC-ROUTE-06 MUST NOT let Accept change the form of a failure', {
    clause: 'contract, Every failed request',
    status: [404],
    like: unknownRoute,
    also: sameForm,
    probes: ['text/html,application/xhtml+xml', 'image/png', 'text/plain;q=0.1', ';;'].map(
      accepting,
    ),
  }),
  scenario('EC-ROUTE-07 MUST refuse a method that a route does not have with 404, 405 or 501', {
    clause: 'contract, Statuses: "Any other 4xx or 5xx"',
    status: [404, 405, 501],
    probes: [onJsonRoute('PROPFIND of the JSON route', () => ({ method: 'PROPFIND' }))],
  }),
];
