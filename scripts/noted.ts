import type { Plugin } from 'esbuild';

/** Notes every file of which something stands in what is built: what is imported and then left out as unused does not ship. */
export function noted(files: Set<string>): Plugin {
	return {
		name: 'noted',
		setup(build) {
			build.initialOptions.metafile = true;
			build.onEnd(({ metafile }) => {
				for (const { inputs } of Object.values(metafile?.outputs ?? {}))
					for (const [file, { bytesInOutput }] of Object.entries(inputs)) if (bytesInOutput > 0) files.add(file);
			});
		},
	};
}
