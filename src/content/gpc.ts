/** Runs in the page's own world, before its first script, on the one visit that signals Global Privacy Control. */
Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true, configurable: true, enumerable: true });
