import type { Destination, Meaning } from './parts/destination.ts';
import { every } from './parts/every.ts';
import { personTraits } from './parts/person-traits.ts';
import { under } from './parts/under.ts';

/** Where a subscription of this kind is reached. */
const CHANNELS: ReadonlyMap<string, Meaning> = new Map([
	['Email', 'email'],
	['SMS', 'phone'],
]);

export const onesignal: Destination = {
	organisation: 'OneSignal',
	service: 'OneSignal',
	role: 'marketing-automation',
	source: 'https://documentation.onesignal.com/reference/create-user',
	hosts: ['onesignal.com'],
	takes: (url) =>
		/^\/(?:api\/v\d\/)?(?:players|apps\/[\w-]+\/(?:users|subscriptions|outcomes|outcomes\/measure|custom_events))(?:\/.*)?$/.test(
			url.pathname,
		),
	meaningByPlace: (name, neighbour) => {
		const of = /^((?:subscriptions\/\d+|subscription)\/)token$/.exec(name)?.[1];
		return of === undefined ? null : (CHANNELS.get(neighbour(`${of}type`) ?? '') ?? 'browser-id');
	},
	meanings: {
		...every('account', 'external_user_id external_id identity/external_id identity/* events/*/external_id'),
		...every('browser-id', 'identifier identity/onesignal_id onesignal_id player_id events/*/onesignal_id'),
		...under(['tags', 'properties/tags', 'events/*/payload'], personTraits),
		...every('event', 'events/*/name'),
		email: 'email',
		...every('location', 'lat long properties/lat properties/long'),
		...every('ip', 'ip properties/ip'),
		...every('region', 'country properties/country'),
		...every(
			'ignore',
			'app_id device_* sdk game_version language timezone* notification_types web_* subscription*/** properties/* deltas/** id',
		),
		...every('ignore', 'refresh_device_metadata subscriptions/*/id subscriptions/*/*'),
	},
};
