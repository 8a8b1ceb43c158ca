import type { ReactNode } from "react";
import { PlaceCode } from "./PlaceCode";

export interface SheetOf {
	readonly title: string;
	readonly standing: string;
	/** Path of the lesson. */
	readonly path: string;
	/** Its call-out code, where it has one. */
	readonly code: string | undefined;
}

interface Props {
	readonly of: SheetOf;
	readonly heading: string;
	/** Whether it is not the first page of its part. */
	readonly continued: boolean;
	readonly about: string;
	readonly answers: boolean;
	/** From 1. */
	readonly page: number;
	/** Of one part: there are as many blank pages as pages with answers. */
	readonly pages: number;
	readonly children: ReactNode;
}

/** One page of paper: where it belongs to above, what it is below. */
export function Sheet({ of, heading, continued, about, answers, page, pages, children }: Props) {
	return (
		<section className="sheet" data-part={answers ? "answers" : "blank"} aria-label={`${heading}, page ${page}`}>
			<div className="sheet-head">
				<div className="sheet-what">
					<p className="sheet-brand">Par Avion: {of.title}</p>
					<h2>
						{heading}
						{continued ? <small> continued</small> : null}
					</h2>
					<p>{about}</p>
				</div>
				<PlaceCode path={of.path} code={of.code} title={of.title} />
			</div>
			<div className="sheet-body">{children}</div>
			<div className="sheet-foot">
				<span>
					{of.title}, {of.standing}. Demo values.
				</span>
				<span>
					Page {page} of <span className="sheet-all">{2 * pages}</span>
					{answers ? null : <span className="sheet-alone">{pages}</span>}
				</span>
			</div>
		</section>
	);
}
