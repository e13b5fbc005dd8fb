import { useId } from 'preact/hooks';
import type { OrderTable } from '../../core/policy/order-table.ts';
import { HostileText } from '../hostile-text.tsx';
import { translate, translateSentence } from '../translate.ts';
import { PolicyQuote } from './policy-quote.tsx';

/** What one order asked of one company, beside what was seen here; never without its cautions. */
export function OrderRows({ order: { rows, cautions } }: { readonly order: OrderTable }) {
	const title = useId();
	return (
		<section class="policy-part" aria-labelledby={title}>
			<h3 id={title}>{translate('order_title')}</h3>
			<ul class="limits">
				{cautions.map((sentence) => (
					<li key={sentence.key}>{translateSentence(sentence)}</li>
				))}
			</ul>
			<table class="card order-table">
				<thead>
					<tr>
						<th scope="col">{translate('order_asked')}</th>
						<th scope="col">{translate('order_here')}</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ id, required, source, sentence, quotes }) => (
						<tr key={id}>
							<th scope="row">
								{translateSentence(required)}{' '}
								<a class="small" href={source.url} target="_blank" rel="noreferrer">
									{translate('order_source')}
									<span class="spoken"> {source.title}</span>
								</a>
							</th>
							<td>
								<HostileText text={translateSentence(sentence)} limit={400} opens={false} />
								{quotes.slice(0, 1).map(({ text, heading, url, document }) => (
									<PolicyQuote key={text} text={text} heading={heading} url={url} kind={document} />
								))}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
