/** esbuild leaves `require` to the few CommonJS dependencies inside an ES module. */
const requireForCommonJs = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/**
 * The versions we tested are bundled, the SDK too: the runtime's own copy changes without us. What a function carries and
 * what loading it costs is told with the same options.
 */
export const bundling = {
  target: 'node24',
  mainFields: ['module', 'main'],
  banner: requireForCommonJs,
  minify: true,
  keepNames: true,
};
