export { createRouteTable, type RouteTable } from './routes/create-route-table.ts';
