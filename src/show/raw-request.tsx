import type { Observation } from '../core/types.ts';
import type { BodyShown } from './body-shown.ts';
import { CopyButton } from './copy-button.tsx';
import { HostileText } from './hostile-text.tsx';
import { requestText } from './request-text.ts';
import { translate, translateCount } from './translate.ts';

/** The request as it was sent, word for word. */
export function RawRequest({ observation }: { readonly observation: Observation }) {
	const shown = requestText(observation);
	return (
		<details class="raw">
			<summary>{translate('request_title')}</summary>
			<div class="raw-inside">
				<CopyButton words={translate('copy_request')} text={shown.text} />
				<h3>{translate('request_address')}</h3>
				<pre class="code">
					<HostileText text={shown.line} limit={1_000} />
				</pre>
				{shown.headers.length > 0 && (
					<>
						<h3>{translateCount('request_headers', shown.headers.length)}</h3>
						<pre class="code">
							{shown.headers.map(([name, value], index) => (
								<div key={index}>
									<span class="header-name">
										<HostileText text={name} limit={100} />
									</span>
									{': '}
									<HostileText text={value} limit={300} />
								</div>
							))}
						</pre>
					</>
				)}
				<BodyPart body={shown.body} />
			</div>
		</details>
	);
}

function BodyPart({ body }: { readonly body: BodyShown }) {
	if (body.as === 'none') return <p class="soft small">{translate('request_body_none')}</p>;
	if (body.as === 'unread')
		return (
			<p class="soft small">
				{translate('request_body_unread')} {translate(`unread_${body.reason}`)}
			</p>
		);
	return (
		<>
			<h3>
				{translateCount(body.as === 'hex' ? 'request_body_bytes' : 'request_body', body.size)}{' '}
				<span class="soft">
					<HostileText text={body.mediaType} limit={60} />
				</span>
			</h3>
			<pre class={body.as === 'hex' ? 'code hex' : 'code'}>
				<HostileText text={body.text} limit={2_000} lines="keep" />
			</pre>
		</>
	);
}
