"use client";
import type { ReactNode } from "react";
import { rich, t } from "../../words/words";
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
	/** Whether it is not the first page of its part. */
	readonly continued: boolean;
	readonly about: ReactNode;
	readonly answers: boolean;
	/** From 1. */
	readonly page: number;
	/** Of one part: there are as many blank pages as pages with answers. */
	readonly pages: number;
	readonly children: ReactNode;
}

/** One page of paper: where it belongs to above, what it is below. */
export function Sheet({ of, continued, about, answers, page, pages, children }: Props) {
	const heading = answers ? t("Answers") : t("Who sends what?");
	const all = (
		<>
			<span className="sheet-all">{2 * pages}</span>
			{answers ? null : <span className="sheet-alone">{pages}</span>}
		</>
	);
	return (
		<section
			className="sheet"
			data-part={answers ? "answers" : "blank"}
			aria-label={t("{heading}, page {page}", { heading, page })}
		>
			<div className="sheet-head">
				<div className="sheet-what">
					<p className="sheet-brand" lang="en">
						Par Avion: {of.title}
					</p>
					<h2>
						{continued
							? rich("{heading} {continued}", { heading, continued: <small>{t("continued")}</small> })
							: heading}
					</h2>
					<p>{about}</p>
				</div>
				<PlaceCode path={of.path} code={of.code} title={of.title} />
			</div>
			<div className="sheet-body">{children}</div>
			<div className="sheet-foot">
				<span>
					{rich("{lesson}. Demo values.", {
						lesson: (
							<span lang="en">
								{of.title}, {of.standing}
							</span>
						),
					})}
				</span>
				<span>{rich("Page {page} of {all}", { page, all })}</span>
			</div>
		</section>
	);
}
