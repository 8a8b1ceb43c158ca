"use client";
import { useState } from "react";
import { Spec } from "../lesson/components";
import { useProgress } from "../progress/useProgress";
import { SoftLink } from "../ui/SoftLink";
import { type ShownStatement, statementItem } from "./shown-unit";

/** Sentences to be called true or false; each leads to the hop that shows which. */
export function Statements({ statements }: { readonly statements: readonly ShownStatement[] }) {
	return (
		<section className="panel learn-box" aria-labelledby="learn-statements">
			<h2 id="learn-statements">True or false?</h2>
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
	const [said, setSaid] = useState<boolean>();
	const say = (what: boolean) => {
		if (said !== undefined) return;
		setSaid(what);
		answer(statementItem(id), what === holds);
	};
	return (
		<>
			<p id={`statement-${id}`}>{text}</p>
			<div className="learn-buttons" role="group" aria-labelledby={`statement-${id}`}>
				{[true, false].map((what) => (
					<button
						key={String(what)}
						type="button"
						className="btn"
						aria-pressed={said === what}
						aria-disabled={said !== undefined}
						onClick={() => say(what)}
					>
						{what ? "True" : "False"}
					</button>
				))}
			</div>
			<div role="status">{said === undefined ? null : <Proof statement={statement} right={said === holds} />}</div>
		</>
	);
}

function Proof({ statement, right }: { readonly statement: ShownStatement; readonly right: boolean }) {
	const { holds, because, specs, href, hop, hopTitle, run } = statement;
	return (
		<div className="learn-proof">
			<p>
				<b>
					{right ? "Yes" : "No"}: it is {holds ? "true" : "false"}.
				</b>{" "}
				{because} <Spec>{specs.join(", ")}</Spec>
			</p>
			<p>
				Seen at{" "}
				<SoftLink href={href}>
					hop {hop}: {hopTitle}
				</SoftLink>{" "}
				<span className="text-ink2">({run})</span>
			</p>
		</div>
	);
}
