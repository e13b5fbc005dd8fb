import type { Destination } from './parts/destination.ts';
import { every } from './parts/every.ts';

/** Objects of one request are told apart by a number after each name: `_t_0=c&e_0=…`, where `_t` says what the object is. */
export const listrak: Destination = {
	organisation: 'Listrak',
	service: 'Listrak',
	role: 'marketing-automation',
	source: 'https://cdn.listrakbi.com/scripts/script.js',
	hosts: ['listrakbi.com'],
	takes: (url) => /^(?:s\d+|sca\d+|at\d+)\./.test(url.hostname) && /\.ashx$|^\/activity\//i.test(url.pathname),
	meaningByPlace: (name, neighbour) => {
		const index = /^e(_\d+)$/.exec(name)?.[1];
		if (index === undefined) return null;
		return /^[cs]$/.test(neighbour(`_t${index}`) ?? '') ? 'email' : 'event';
	},
	meanings: {
		...every('email', 'e email u_*'),
		...every('name', 'fn ln fn_* ln_*'),
		...every('product', 'n_* s_* id_*'),
		...every('data', 'd_* m1_* m2_* m3_* m4_* m5_* sm1 sm2'),
		...every('page', 'h itu_* lu_* url'),
		...every('browser-id', '_sid tk trkt _ltk_vid'),
		q_0: 'referrer',
		...every('ignore', 'ctid uid _uid _tid _t _t_* _i_* p_* q_* on tt st sr l_* _version debugmode hctid'),
	},
};
