// Prepares a fresh machine: npm's packages, Chromium and, for the tests, Firefox. Plain node without packages, since it runs before there are any.
// Prints one line for each thing it does, and nothing when there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const CHROMIUM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/snap/bin/chromium'];
const FIREFOX_PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

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

	if (!isDebianRoot()) {
		stop(
			'please install Chromium (on Debian: sudo apt-get install chromium), or set CHROMIUM to the path of Chrome or Chromium.',
		);
	}
	say('installing Chromium (apt-get)');
	if (!apt('chromium')) stop('apt-get could not install Chromium; its last lines are above.');
}

/** Only tests need it, and skip without it what only they would tell. */
function installFirefox() {
	const named = process.env['FIREFOX'];
	if (named && !existsSync(named)) stop(`FIREFOX is set to ${named}, where there is no file.`);
	if (named || FIREFOX_PATHS.some((path) => existsSync(path))) return;
	const without = 'The tests in Firefox will be skipped.';
	if (!isDebianRoot()) return say(`Firefox was not found (on Debian: sudo apt-get install firefox-esr). ${without}`);
	say('installing Firefox (apt-get)');
	if (!apt('firefox-esr')) say(`apt-get could not install Firefox; its last lines are above. ${without}`);
}

function isDebianRoot() {
	return existsSync('/etc/debian_version') && process.getuid?.() === 0 && run('apt-get', ['--version'], false);
}

/**
 * @param {string} name of a package
 * @returns {boolean} whether it is installed
 */
function apt(name) {
	return [false, false, true].some((isLast) => {
		run('apt-get', ['update'], false);
		return run('apt-get', ['install', '-y', '--no-install-recommends', name], isLast);
	});
}

checkNode();
installPackages();
installChromium();
installFirefox();
