/** Vue with its compiler of templates: the same interface. */
declare module 'vue/dist/vue.esm-bundler.js' {
	export { createApp } from 'vue';
}
