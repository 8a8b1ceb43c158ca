"use client";
import { useRef, useState } from "react";
import { statementItem } from "@/content/learn/items";
import { Spec } from "../lesson/components";
import { useProgress } from "../progress/useProgress";
import { SoftLink } from "../ui/SoftLink";
import { rich, t } from "../words/words";
import { InPlace } from "./InPlace";
import type { ShownStatement } from "./shown-unit";
import { useRemembered } from "./useRemembered";

/** Sentences to be called true or false; each leads to the hop that shows which. */
export function Statements({ statements }: { readonly statements: readonly ShownStatement[] }) {
	return (
		<section className="panel learn-box" aria-labelledby="learn-statements">
			<h2 id="learn-statements">{t("True or false?")}</h2>
			<ul className="learn-statements">
				{statements.map((one) => (
					<li key={one.id}>
						<Statement statement={one} />
					</li>
				))}
			</ul>
		</section>
	);
}

function Statement({ statement }: { readonly statement: ShownStatement }) {
	const { id, text, holds } = statement;
	const { answer } = useProgress();
	const remembered = useRemembered(statementItem(id));
	const [said, setSaid] = useState<boolean>();
	const [anew, setAnew] = useState(false);
	const group = useRef<HTMLDivElement>(null);
	const earlier = said === undefined && !anew ? remembered : undefined;
	/** Shows a proof, or asks again: the button that was pressed goes, so the focus is where the others are. */
	const turn = (to: boolean | undefined) => {
		setSaid(to);
		setAnew(true);
		group.current?.focus({ preventScroll: true });
	};
	const say = (what: boolean) => {
		if (said !== undefined) return;
		setSaid(what);
		answer(statementItem(id), what === holds);
	};
	return (
		<>
			<p id={`statement-${id}`} lang="en">
				{text}
			</p>
			<div role="group" aria-labelledby={`statement-${id}`} ref={group} tabIndex={-1}>
				<InPlace
					swapped={earlier !== undefined}
					first={<TrueFalse said={said} say={say} again={() => turn(undefined)} />}
					second={
						<div className="learn-buttons">
							<span className="learn-before">{earlier?.right ? t("Right.") : t("Missed.")}</span>
							<button type="button" className="btn" onClick={() => turn(earlier?.right ? holds : !holds)}>
								{t("See why")}
							</button>
							<button type="button" className="btn" onClick={() => turn(undefined)}>
								{t("Ask again")}
							</button>
						</div>
					}
				/>
			</div>
			<div role="status">{said === undefined ? null : <Proof statement={statement} right={said === holds} />}</div>
		</>
	);
}

interface TrueFalseProps {
	readonly said: boolean | undefined;
	readonly say: (what: boolean) => void;
	readonly again: () => void;
}

const TrueFalse = ({ said, say, again }: TrueFalseProps) => (
	<div className="learn-buttons">
		{[true, false].map((what) => (
			<button
				key={String(what)}
				type="button"
				className="btn"
				aria-pressed={said === what}
				aria-disabled={said !== undefined}
				onClick={() => say(what)}
			>
				{what ? t("True") : t("False")}
			</button>
		))}
		{said === undefined ? null : (
			<button type="button" className="btn" onClick={again}>
				{t("Ask again")}
			</button>
		)}
	</div>
);

function Proof({ statement, right }: { readonly statement: ShownStatement; readonly right: boolean }) {
	const { holds, because, specs, href, hop, hopTitle, run } = statement;
	return (
		<div className="learn-proof">
			<p>
				<b>{verdictOn(right, holds)}</b>{" "}
				<span lang="en">
					{because} <Spec>{specs.join(", ")}</Spec>
				</span>
			</p>
			<p>
				{rich("Seen at {hop}", {
					hop: (
						<SoftLink href={href}>
							{rich("hop {number}: {title}", { number: hop, title: <span lang="en">{hopTitle}</span> })}
						</SoftLink>
					),
				})}{" "}
				<span className="text-ink2" lang="en">
					({run})
				</span>
			</p>
		</div>
	);
}

function verdictOn(right: boolean, holds: boolean): string {
	if (right) return holds ? t("Yes: it is true.") : t("Yes: it is false.");
	return holds ? t("No: it is true.") : t("No: it is false.");
}
