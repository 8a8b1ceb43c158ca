"use client";
import type { DecodedJwt } from "@/lib/crypto/jwt";
import { ISSUER } from "@/lib/flow/cast";
import { rawText } from "@/lib/http/raw";
import { Stamp } from "../stage/Stamp";
import { CopyButton } from "../ui/CopyButton";
import { Segmented } from "../ui/Segmented";
import { ClaimTable } from "./ClaimTable";
import { claimRows } from "./claim-rows";
import { changesOf, jsonText } from "./forge";
import type { CheckedAs, Inspection, InspectionEvent } from "./inspection";
import { LifeBar } from "./LifeBar";
import type { Trials } from "./useTrial";
import { verdictText } from "./verdict-words";

interface Props {
	readonly state: Inspection;
	/** The token that the trial is about, taken apart. */
	readonly decoded: DecodedJwt;
	readonly trials: Trials;
	readonly ours: boolean;
	readonly send: (event: InspectionEvent) => void;
}

const roles: readonly { readonly value: CheckedAs; readonly text: string }[] = [
	{ value: "api", text: "API" },
	{ value: "client", text: "Client" },
	{ value: "other", text: "Other API" },
];

/** The right side: what the API said about the token, member by member. */
export function VerdictPane({ state, decoded, trials, ours, send }: Props) {
	const { checkedAs, clock } = state;
	const { original } = checkedAs === "client" ? state : trials.asked;
	const heard = checkedAs === "client" ? { checks: [], clock } : trials.trial;
	return (
		<section className="panel verdict-pane" aria-labelledby="verdict-title" aria-busy={trials.busy}>
			<VerdictHead state={state} decoded={decoded} trials={trials} />
			<LifeBar claims={decoded.claims} clock={clock} onClock={(to) => send({ type: "CLOCK", clock: to })} />
			<div className="claims-box">
				<ClaimTable
					rows={claimRows(decoded, heard)}
					forged={forgedRows(original.decoded, decoded)}
					checkedAs={checkedAs}
					ours={ours}
				/>
				{checkedAs === "client" ? null : <Exchange state={state} trials={trials} />}
			</div>
			<div className="verdict-foot">
				<span aria-hidden="true">Checked as</span>
				<Segmented
					label="Checked as"
					value={checkedAs}
					options={roles}
					onChange={(role) => send({ type: "CHECK_AS", checkedAs: role })}
				/>
				<span className="grow" />
				<CopyButton text={() => jsonText({ header: decoded.header, payload: decoded.claims }, 2)}>
					Copy decoded
				</CopyButton>
				<button
					type="button"
					className="btn btn-primary"
					disabled={checkedAs === "client"}
					onClick={() => trials.again()}
				>
					Verify again
				</button>
			</div>
		</section>
	);
}

/** Names of the rows that are not what they were. */
function forgedRows(before: DecodedJwt, after: DecodedJwt): ReadonlySet<string> {
	const members = changesOf(before, after).map(({ part, name }) => `${part}.${name}`);
	return new Set(before.segments[2] === after.segments[2] ? members : [...members, "signature.signature"]);
}

function VerdictHead({ state, decoded, trials }: Pick<Props, "state" | "decoded" | "trials">) {
	const { trial, failed, asked } = trials;
	const { original, forgery } = asked;
	if (failed)
		return (
			<div className="verdict-head" role="alert">
				<div>
					<h2 id="verdict-title">This check failed in our simulator, not in OAuth.</h2>
					<p>What stands below is the answer before it.</p>
				</div>
			</div>
		);
	if (state.checkedAs === "client") return <ClientHead />;
	const { title, text } = verdictText({
		trial,
		decoded,
		changes: changesOf(original.decoded, decoded),
		signatureChanged: original.decoded.segments[2] !== decoded.segments[2],
		flipped: forgery.flip !== undefined && forgery.member === undefined && forgery.alg === undefined,
	});
	const failing = trial.checks.find(({ verdict }) => verdict === "failed");
	const foreign = original.decoded.claims.iss !== ISSUER && failing?.id !== "api.key-known";
	return (
		<div className="verdict-head">
			<div>
				<h2 id="verdict-title">{title}</h2>
				<p>
					{text} {foreign ? `This token is from elsewhere: the keys of ${ISSUER} do not know it.` : null}
				</p>
				{failing ? <p>Without this check: {failing.without}</p> : null}
			</div>
			<span className="big-stamp">
				<Stamp accepted={trial.response.status === 200} code={`${trial.response.status} ${trial.error ?? ""}`.trim()} />
			</span>
		</div>
	);
}

const ClientHead = () => (
	<div className="verdict-head">
		<div>
			<h2 id="verdict-title">A client must not read it.</h2>
			<p>
				To a client an access token is opaque: its form may change at any time (RFC 9068 §6). The client only carries
				it, so there is no verdict.
			</p>
		</div>
	</div>
);

/** The two messages, byte by byte. */
function Exchange({ state, trials: { trial, answers } }: Pick<Props, "state" | "trials">) {
	const cover = (text: string) => (state.hidden ? text.replaceAll(trial.token, "••••••") : text);
	const shortened = (text: string) => (text.length > 4000 ? `${text.slice(0, 4000)}…` : text);
	return (
		<details className="exchange">
			<summary>What was sent, and what came back{answers === 0 ? "" : `: answer ${answers}`}</summary>
			<pre className="raw">{shortened(cover(rawText(trial.request)))}</pre>
			<pre className="raw">{rawText(trial.response)}</pre>
		</details>
	);
}
