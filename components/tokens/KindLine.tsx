"use client";
import { useId } from "react";
import { type TokenKind, tokenKinds } from "@/lib/inspect/kinds";
import { type Inspection, type InspectionEvent, recognised } from "./inspection";
import { kindNames, kindPhrases } from "./judges";

interface Props {
	readonly state: Inspection;
	readonly send: (event: InspectionEvent) => void;
}

/** What a token that somebody brought seems to be, why, and the way to say otherwise. */
export function KindLine({ state, send }: Props) {
	const id = useId();
	const found = recognised(state.original);
	const offered = found ? tokenKinds : (["opaque"] as const);
	const seems = found
		? `${found.certain ? "This is" : "This seems to be"} ${kindPhrases[found.kind]}: ${found.because}.`
		: "This is no JWT, so it is opaque: only its issuer can say what it means.";
	return (
		<div className="kind-line">
			<p>{seems}</p>
			{offered.length > 1 ? (
				<p>
					<label htmlFor={id}>Read it as</label>
					<select
						id={id}
						className="btn pick"
						value={state.kind}
						onChange={(event) => send({ type: "READ_AS", kind: event.target.value as TokenKind })}
					>
						{offered.map((kind) => (
							<option key={kind} value={kind}>
								{kindNames[kind]}
							</option>
						))}
					</select>
				</p>
			) : null}
		</div>
	);
}
