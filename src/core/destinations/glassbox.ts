import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

const REPORT = /\/glassbox\/reporting\/(?:[\w-]{36}\/)?cls_report\/?$/i;

/** Recordings. Customers often receive them at a name of their own, `report.clinic.example`. */
export const glassbox: Destination = {
	organisation: 'Glassbox',
	service: 'Glassbox',
	role: 'session-replay',
	source: 'https://www.glassbox.com/',
	hosts: ['glassboxdigital.io', 'glassboxcloud.com', 'glassboxdigital.com'],
	takes: (url) => /\/cls_report\/?$/.test(url.pathname),
	proxied: (url) => REPORT.test(url.pathname),
	meanings: {
		...every('page', 'url **/url **/href'),
		...every('referrer', 'referrer **/referrer'),
		...every('title', '**/title'),
		_cls_v: 'browser-id',
		...every('ignore', '_cls_s path pid seq v'),
		...every('data', '**/clientAttribute/** **/attributes/**'),
		'**': 'page-meta',
	},
};
