/** Invented names: `.test` belongs to nobody, so no real clinic or shop is shown doing this. */
export const CLINIC = 'www.harborlight-therapy.test';
export const SCHEDULER = 'embed.bookwell-scheduler.test';
export const SHOP = 'www.northpine-outdoor.test';

export const clinicUrl = (path: string) => `https://${CLINIC}${path}`;
export const shopUrl = (path: string) => `https://${SHOP}${path}`;
