// Prepares a fresh machine: npm's packages and Chromium. Plain node without packages, since it runs before there are any.
// Prints one line for each thing it does, and nothing when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const CHROMIUM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/snap/bin/chromium'];

/** @param {string} line */
function say(line) {
	console.log(`setup: ${line}`);
}

/**
 * @param {string} line
 * @returns {never}
 */
function stop(line) {
	console.error(`setup: ${line}`);
	process.exit(1);
}

/**
 * Runs a program; its output is shown only when it fails and `isLast`.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {boolean} isLast
 * @returns {boolean} whether it succeeded
 */
function run(command, parameters, isLast = true) {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const { status, error, stdout, stderr } = spawnSync(command, parameters, {
		cwd: root,
		env,
		encoding: 'utf8',
		maxBuffer: 1 << 27,
	});
	if (status === 0) return true;
	if (isLast) console.error(error ? String(error) : `${stdout}${stderr}`.split('\n').slice(-30).join('\n'));
	return false;
}

function checkNode() {
	const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const needed = String(engines.node).replace(/^\D+/, '').split('.').map(Number);
	const here = process.versions.node.split('.').map(Number);
	const older = needed.findIndex((part, index) => part !== here[index]);
	if (older === -1 || (here[older] ?? 0) > (needed[older] ?? 0)) return;
	stop(`node ${needed.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org/`);
}

function installPackages() {
	// npm writes this file at the end of every installation.
	const installed = join(root, 'node_modules/.package-lock.json');
	if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return;
	say('installing npm packages (npm ci)');
	const quiet = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	if (!run('npm', quiet, false) && !run('npm', quiet)) stop('npm ci failed; its last lines are above. Is the network reachable?');
}

function installChromium() {
	const named = process.env['CHROMIUM'];
	if (named && existsSync(named)) return;
	if (named) stop(`CHROMIUM is set to ${named}, where there is no file.`);
	if (CHROMIUM_PATHS.some((path) => existsSync(path))) return;

	const isDebian = existsSync('/etc/debian_version') && run('apt-get', ['--version'], false);
	if (!isDebian || process.getuid?.() !== 0) {
		stop(
			'please install Chromium (on Debian: sudo apt-get install chromium), or set CHROMIUM to the path of Chrome or Chromium.',
		);
	}
	say('installing Chromium (apt-get)');
	for (const isLast of [false, false, true]) {
		run('apt-get', ['update'], false);
		if (run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], isLast)) return;
	}
	stop('apt-get could not install Chromium; its last lines are above.');
}

checkNode();
installPackages();
installChromium();
