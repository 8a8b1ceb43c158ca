"use client";
import { type ReactNode, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { type DecodedJwt, decodeJwt } from "@/lib/crypto/jwt";
import type { RunToken } from "@/lib/inspect/source";
import type { TokenTrial } from "@/lib/inspect/token";
import type { Role } from "@/lib/vocabulary/lanes";
import { useQuietFetch } from "../ui/useQuietFetch";
import { rich, t } from "../words/words";
import { CoveredContext } from "./Covered";
import { ExampleBar } from "./ExampleBar";
import { InspectTitle } from "./InspectTitle";
import { IntrospectionPane } from "./IntrospectionPane";
import { inspectionAfter, inspectionOf, type Source, tokenOf } from "./inspection";
import { judgeWords } from "./judges";
import { tokenPieces } from "./pieces";
import { TokenPane } from "./TokenPane";
import { useTokens } from "./useTokens";
import { type Trials, useTrial } from "./useTrial";
import { VerdictPane } from "./VerdictPane";
import "./inspect-styles";

interface Props {
	/** The token of the default run, and what the API said about it when the page was built. */
	readonly built: { readonly token: RunToken; readonly title: string; readonly trial: TokenTrial };
}

/** The token inspector: a token, what was changed in it, and what its judge says. */
export function TokenInspector({ built }: Props) {
	useQuietFetch(tokenPieces);
	const [state, send] = useReducer(inspectionAfter, built, inspectionOf);
	const title = useRef<HTMLHeadingElement>(null);
	const { bring, pick, pickKind, pasting, setPasting, notice } = useTokens(built, send);
	const trials = useTrial(built.trial, state);
	const current = useDecoded(tokenOf(state)) ?? state.original.decoded;
	const judged = useDecoded(state.checkedAs === "carrier" ? tokenOf(state) : trials.trial.token) ?? current ?? EMPTY;
	const maker = useMaker(built.token, state.source, state.original.text, trials);
	const asked = state.checkedAs === "carrier" ? state.kind : trials.asked.kind;
	return (
		<CoveredContext value={state.hidden}>
			<InspectTitle title={t("Token inspector")} current="/inspect">
				<ExampleBar state={state} onPick={pickKind} />
			</InspectTitle>
			<div className="inspect-columns">
				<TokenPane
					state={state}
					current={state.kind === "opaque" ? undefined : current}
					maker={maker}
					send={send}
					onBring={(read) => {
						bring(read);
						// The field that had the focus is gone.
						title.current?.focus();
					}}
					onPick={pick}
					pasting={pasting}
					onPasting={setPasting}
					notice={notice}
					titleRef={title}
					trials={trials}
				/>
				{asked === "opaque" ? (
					<IntrospectionPane state={state} trials={trials} send={send} />
				) : (
					<VerdictPane state={state} decoded={judged} trials={trials} maker={maker} send={send} />
				)}
			</div>
			<p role="status" className="sr-only">
				{spoken(trials)}
			</p>
		</CoveredContext>
	);
}

const EMPTY: DecodedJwt = { header: {}, claims: {}, segments: ["", "", ""], signatureLength: 0 };

function useDecoded(token: string): DecodedJwt | undefined {
	const decoded = useMemo(() => decodeJwt(token), [token]);
	return "problem" in decoded ? undefined : decoded;
}

/** Checks that say who signed: the server, or the client. The key in a proof says nothing of whose it is. */
const signers: Readonly<Record<string, Role>> = {
	"api.signature-valid": "as",
	"id-token.signature-valid": "as",
	"assertion.signature-valid": "client",
};

/** Who made the token, before any change: known of one of a run, or found by a check of its signature. */
function useMaker(built: RunToken, source: Source, original: string, { trial, asked }: Trials): Role | undefined {
	const [proven, setProven] = useState<{ readonly text: string; readonly role: Role }>();
	// Beside a proof it is another token that was signed by the server.
	const checks = asked.kind === "dpop_proof" ? [] : trial.checks;
	const signed = checks.find(({ id, verdict }) => Object.hasOwn(signers, id) && verdict === "passed");
	const role = signed && signers[signed.id];
	useEffect(() => {
		if (role !== undefined) setProven({ text: trial.token, role });
	}, [role, trial.token]);
	if (source.kind === "run") return source.token.maker.role;
	if (original === built.text) return built.maker.role;
	return original === proven?.text ? proven.role : undefined;
}

/** The answer in a sentence, for people who do not see the stamp. Nothing until something was asked here. */
function spoken({ trial, answers }: Trials): ReactNode {
	if (answers === 0) return null;
	const status = trial.response?.status;
	const failed = trial.checks.find(({ verdict }) => verdict === "failed");
	const what = [status, trial.error].filter((one) => one !== undefined && one !== "").join(" ");
	const from = { number: answers, who: t(judgeWords[trial.judge].who) };
	if (failed)
		return rich("Answer {number}. {who}: Refused with {what} at: {check}.", {
			...from,
			what,
			check: <span lang="en">{failed.title}</span>,
		});
	return what === ""
		? t("Answer {number}. {who}: Accepted.", from)
		: t("Answer {number}. {who}: Accepted with {what}.", { ...from, what });
}
