"use client";
import { type ReactNode, useId } from "react";
import { type Recognised, type TokenKind, tokenKinds } from "@/lib/inspect/kinds";
import { rich, t } from "../words/words";
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
	return (
		<div className="kind-line">
			<p>
				<span>
					{found ? seems(found) : t("This is no JWT, so it is opaque: only its issuer can say what it means.")}
				</span>
			</p>
			{offered.length > 1 ? (
				<p>
					<label htmlFor={id}>{t("Read it as")}</label>
					<select
						id={id}
						className="btn pick"
						value={state.kind}
						onChange={(event) => send({ type: "READ_AS", kind: event.target.value as TokenKind })}
					>
						{offered.map((kind) => (
							<option key={kind} value={kind}>
								{t(kindNames[kind])}
							</option>
						))}
					</select>
				</p>
			) : null}
		</div>
	);
}

function seems({ kind, because, certain }: Recognised): ReactNode {
	const values = { kind: t(kindPhrases[kind]), because: <span lang="en">{because}</span> };
	return certain ? rich("This is {kind}: {because}.", values) : rich("This seems to be {kind}: {because}.", values);
}
