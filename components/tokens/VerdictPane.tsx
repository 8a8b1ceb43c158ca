"use client";
import Link from "next/link";
import { ISSUER } from "@/lib/cast/cast";
import type { DecodedJwt } from "@/lib/crypto/jwt";
import { FIRST, formatPlace } from "@/lib/inspect/api/place";
import { judgesFor } from "@/lib/inspect/kinds";
import type { TokenTrial } from "@/lib/inspect/token";
import type { Role } from "@/lib/vocabulary/lanes";
import { Glyph } from "../stage/glyphs";
import { SmallStamp, Stamp } from "../stage/Stamp";
import type { Failed } from "../ui/piece";
import { rich, t } from "../words/words";
import { CallForm } from "./CallForm";
import { ClaimTable } from "./ClaimTable";
import { claimRows } from "./claim-rows";
import { Exchange } from "./Exchange";
import { changesOf } from "./forge";
import type { Inspection, InspectionEvent } from "./inspection";
import { LifeBar } from "./LifeBar";
import { decodedText } from "./sent";
import type { Trials } from "./useTrial";
import { VerdictFoot } from "./VerdictFoot";
import { isAccepted, stampCode, verdictText } from "./verdict-words";

interface Props {
	readonly state: Inspection;
	/** The token that the trial is about, taken apart. */
	readonly decoded: DecodedJwt;
	readonly trials: Trials;
	readonly maker: Role | undefined;
	readonly send: (event: InspectionEvent) => void;
}

/** The right side: what the judge said about the token, member by member. */
export function VerdictPane({ state, decoded, trials, maker, send }: Props) {
	const { clock } = state;
	const isCarried = state.checkedAs === "carrier";
	const { original, kind } = isCarried ? state : trials.asked;
	const heard = isCarried ? ({ checks: [], clock, judge: "carrier" } as const) : trials.trial;
	const call = isCarried ? undefined : (state.call ?? trials.trial.call);
	return (
		<section className="panel verdict-pane" aria-labelledby="verdict-title" aria-busy={trials.busy}>
			<VerdictHead state={state} decoded={decoded} trials={trials} />
			{trials.beside && !isCarried ? <Beside trial={trials.beside} /> : null}
			<LifeBar kind={kind} claims={decoded.claims} clock={clock} onClock={(to) => send({ type: "CLOCK", clock: to })} />
			{call ? <CallForm call={call} onChange={(to) => send({ type: "CALL", call: to })} /> : null}
			<div className="claims-box">
				<ClaimTable
					rows={claimRows(decoded, kind, heard)}
					forged={forgedRows(original.decoded ?? decoded, decoded)}
					judge={isCarried ? undefined : heard.judge}
					maker={maker}
				/>
				{isCarried ? null : <Exchange state={state} trials={trials} />}
				<CheckItsApi state={state} />
			</div>
			<VerdictFoot
				label={t("Checked as")}
				judge={state.checkedAs}
				judges={judgesFor(state.kind, state.original.decoded?.claims ?? {})}
				onJudge={(checkedAs) => send({ type: "CHECK_AS", checkedAs })}
				copy={() => decodedText(decoded)}
				again={isCarried ? undefined : trials.again}
			/>
		</section>
	);
}

/** Of an access token of a run: the way to every other call to its API. */
function CheckItsApi({ state: { source, kind, checkedAs } }: { readonly state: Inspection }) {
	if (source.kind !== "run" || kind !== "access_token" || checkedAs === "carrier") return null;
	const query = formatPlace({ ...FIRST, of: source.link });
	return (
		<p className="check-api">
			<Link href={`/inspect/api${query === "" ? "" : `?${query}`}`} prefetch={false}>
				{t("Send the API of this run every wrong call")}
			</Link>
		</p>
	);
}

/** Names of the rows that are not what they were. */
function forgedRows(before: DecodedJwt, after: DecodedJwt): ReadonlySet<string> {
	const members = changesOf(before, after).map(({ part, name }) => `${part}.${name}`);
	return new Set(before.segments[2] === after.segments[2] ? members : [...members, "signature.signature"]);
}

/** What an API says to the same bytes, where they are sent to it as an access token. */
function Beside({ trial }: { readonly trial: TokenTrial }) {
	return (
		<p className="beside">
			<Glyph role="rs" size={15} />
			<span>{t("Sent to an API as an access token:")}</span>
			<SmallStamp verdict={isAccepted(trial) ? "passed" : "failed"} />
			<span>
				<span translate="no">{stampCode(trial)}</span>
				{trial.refusal ? <span lang="en">, {trial.refusal.description}</span> : null}
			</span>
		</p>
	);
}

function VerdictHead({ state, decoded, trials }: Pick<Props, "state" | "decoded" | "trials">) {
	const { trial, failed, asked } = trials;
	if (failed) return <FailedHead failed={failed} />;
	if (state.checkedAs === "carrier") return <CarrierHead />;
	const { original, forgery, kind } = asked;
	const before = original.decoded ?? decoded;
	const { title, text } = verdictText({
		trial,
		kind,
		decoded,
		changes: changesOf(before, decoded),
		signatureChanged: before.segments[2] !== decoded.segments[2],
		flipped: forgery.flip !== undefined && forgery.member === undefined && forgery.alg === undefined,
	});
	const failing = trial.checks.find(({ verdict }) => verdict === "failed");
	return (
		<div className="verdict-head">
			<div>
				<h2 id="verdict-title">{title}</h2>
				<p>
					{text} {foreignWords(asked, failing?.id)}
				</p>
				{failing ? (
					<p>{rich("Without this check: {what}", { what: <span lang="en">{failing.without}</span> })}</p>
				) : null}
			</div>
			<span className="big-stamp">
				<Stamp accepted={isAccepted(trial)} code={stampCode(trial)} />
			</span>
		</div>
	);
}

/** Of a token that somebody brought: that it is not of the lessons' issuer, as far as it says itself. */
function foreignWords({ original, kind, source }: Inspection, failing: string | undefined): string | null {
	const { iss } = original.decoded?.claims ?? {};
	const issued = kind === "access_token" || kind === "id_token";
	// A check of the issuer says so anyway.
	if (!issued || source.kind !== "brought" || iss === ISSUER || failing?.includes(".issuer-")) return null;
	if (iss === undefined) return t("This token names no issuer; the servers here expect {issuer}.", { issuer: ISSUER });
	return t("This token is from elsewhere: the servers here expect the issuer {issuer}.", { issuer: ISSUER });
}

export const FailedHead = ({ failed }: { readonly failed: Exclude<Failed, false> }) => (
	<div className="verdict-head" role="alert">
		<div>
			<h2 id="verdict-title">
				{failed === "fault"
					? t("This check failed in our simulator, not in OAuth.")
					: t("This check could not be fetched: the server cannot be reached.")}
			</h2>
			<p>{t("What stands below is the answer before it.")}</p>
		</div>
	</div>
);

const CarrierHead = () => (
	<div className="verdict-head">
		<div>
			<h2 id="verdict-title">{t("A client must not read it.")}</h2>
			<p>
				{t(
					"To a client an access token is opaque: its form may change at any time (RFC 9068 §6). The client only carries it, so there is no verdict.",
				)}
			</p>
		</div>
	</div>
);
