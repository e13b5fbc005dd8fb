import { build } from 'esbuild';

/** A module as it ships, in one piece: tsx keeps the names of functions, which makes the arithmetic of hashes up to twenty times slower. */
export async function bundled<Module>(path: string): Promise<Module> {
	const { outputFiles } = await build({
		entryPoints: [path],
		bundle: true,
		write: false,
		minify: true,
		format: 'esm',
		target: 'chrome120',
	});
	return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]?.text ?? '').toString('base64')}`)) as Module;
}
