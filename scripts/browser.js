// Both browsers' own interface gives promises since Manifest V3; the polyfill would only wrap it at each start.
export default globalThis.browser ?? globalThis.chrome;
