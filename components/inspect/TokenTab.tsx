"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { boundCertificate } from "@/lib/crypto/bound-certificate";
import type { Json, JsonObject } from "@/lib/crypto/json";
import { decodeJwt } from "@/lib/crypto/jwt";
import { defaultView, formatLink } from "@/lib/flow/link/share";
import { laneOf } from "@/lib/flow/read/describe";
import { textOf } from "@/lib/flow/read/holdings";
import type { Hop, Run, RunValue } from "@/lib/flow/run";
import { percentEncoded } from "@/lib/http/text";
import { subjectShown, thumbprintShown } from "@/lib/http/tls";
import { claimNotes, claimNotesOf, timeClaims } from "@/lib/vocabulary/claims";
import type { Settings } from "@/lib/vocabulary/settings";
import type { ValueKind } from "@/lib/vocabulary/values";
import { timeOfDay } from "@/lib/world/clock";
import { secondsOf } from "../tokens/times";
import { partySaid } from "../words/party";
import { mark, type Text } from "../words/text";
import { rich, t } from "../words/words";

interface Props {
	readonly run: Run;
	readonly hop: Hop;
	/** The lesson's settings, from which the link to the inspector says where this run departs. */
	readonly defaults: Settings;
}

/** The tokens in a message, taken apart. Decoding proves nothing: the tab says so. */
export function TokenTab({ run, hop, defaults }: Props) {
	const tokens = tokensIn(run, hop);
	if (tokens.length === 0)
		return (
			<div className="tab-body">
				<h2>{t("No token in this message")}</h2>
				<p className="text-ink2">{nextTokenSentence(run, hop)}</p>
			</div>
		);
	return (
		<>
			{tokens.map((value) => (
				<Decoded key={value.id} run={run} value={value} defaults={defaults} />
			))}
		</>
	);
}

interface DecodedProps extends Omit<Props, "hop"> {
	readonly value: RunValue;
}

function Decoded({ run, value, defaults }: DecodedProps) {
	const decoded = decodeJwt(value.text);
	const isOpaque = "problem" in decoded;
	const title = isOpaque ? mark("Opaque access token") : TITLES[value.kind];
	return (
		<div className="tab-body">
			<h2>{title ? t(title) : null}</h2>
			<p className="text-ink2">
				{madeWords(run, value)}{" "}
				{isOpaque
					? t("There is nothing to decode: only its issuer can say what it means (RFC 7662).")
					: t("Decoded, which is not verified: anybody can read it.")}
			</p>
			{isOpaque ? (
				<p className="mt-3 break-all font-mono font-medium" translate="no">
					{value.text}
				</p>
			) : (
				<>
					<Members title={t("Header ~ of a token")} number={1} members={decoded.header} kind={value.kind} />
					<Members title={t("Payload")} number={2} members={decoded.claims} kind={value.kind} />
					<BoundTo run={run} claims={decoded.claims} />
					<h3 className="mt-4 flex items-center gap-2">
						<span className="disc-plain">3</span> {t("Signature")}
					</h3>
					<p className="text-ink2">{t("{count} octets over 1 and 2.", { count: decoded.signatureLength })}</p>
				</>
			)}
			<p className="mt-3">
				<Link className="btn" href={inspectorLink(run, value, defaults)} prefetch={false}>
					{t("Open in the inspector")}
				</Link>
			</p>
		</div>
	);
}

function madeWords(run: Run, { maker, bornAt }: RunValue): ReactNode {
	const party = <span translate="no">{partySaid(laneOf(run, maker))}</span>;
	return bornAt < 0
		? rich("Made by {party} before the first hop.", { party })
		: rich("Made by {party} at hop {hop}.", { party, hop: run.hops[bornAt]?.number });
}

/** Where the certificate was shown that a token is bound to (RFC 8705 §3.1). */
function BoundTo({ run, claims }: { readonly run: Run; readonly claims: JsonObject }) {
	const thumbprint = boundCertificate(claims);
	if (thumbprint === undefined) return null;
	const shown = run.hops.flatMap(({ message, number }) =>
		message.kind === "request" && message.request.tls ? [{ number, tls: message.request.tls }] : [],
	);
	const first = shown.find(({ tls }) => thumbprintShown(tls) === thumbprint);
	if (!first) return null;
	return (
		<p className="mt-2">
			{t(
				"x5t#S256 is the thumbprint of the certificate of {subject}, first shown at hop {hop}: SHA-256 over its DER.",
				{ subject: subjectShown(first.tls), hop: first.number },
			)}
		</p>
	);
}

/** The token, and how its run was played: there its judges know what they know here. Both stay in the fragment. */
function inspectorLink({ lesson, spec }: Run, { text }: RunValue, defaults: Settings): string {
	const query = formatLink({ spec, view: defaultView("letter") }, { settings: defaults, tab: "letter" });
	return `/inspect#token=${percentEncoded(text)}&run=${percentEncoded(`${lesson}?${query}`)}`;
}

function Members({
	title,
	number,
	members,
	kind,
}: {
	title: string;
	number: number;
	members: JsonObject;
	kind: ValueKind;
}) {
	return (
		<>
			<h3 className="mt-4 flex items-center gap-2">
				<span className="disc-plain">{number}</span> {title}
			</h3>
			<dl className="letter">
				{Object.entries(members).map(([name, value]) => (
					<div key={name} className="letter-row">
						<dt translate="no">{name}</dt>
						<dd>
							<span className="font-mono font-medium" translate="no">
								{typeof value === "string" ? value : JSON.stringify(value)}
							</span>
							<small lang="en">{[meaningOf(kind, name), momentOf(name, value)].filter(Boolean).join(", ")}</small>
						</dd>
					</div>
				))}
			</dl>
		</>
	);
}

function momentOf(name: string, value: Json): string | undefined {
	const seconds = timeClaims.includes(name) ? secondsOf(value) : undefined;
	return seconds === undefined ? undefined : `${timeOfDay(seconds)} UTC`;
}

/** Kinds of values that are tokens, and what each is called. */
const TITLES: Readonly<Partial<Record<ValueKind, Text>>> = {
	access_token: mark("Access token"),
	id_token: mark("ID Token"),
	client_assertion: mark("Client assertion"),
	dpop_proof: mark("DPoP proof"),
};

function meaningOf(kind: ValueKind, name: string): string | undefined {
	const notes = { ...claimNotes, ...claimNotesOf[kind] };
	return Object.hasOwn(notes, name) ? notes[name]?.means : undefined;
}

/** The tokens that a message carries, in its order, or that somebody makes at this hop. */
export function tokensIn(run: Run, { message }: Hop): readonly RunValue[] {
	const tokens = run.values.filter(
		({ kind, text }) => kind === "access_token" || (TITLES[kind] !== undefined && !("problem" in decodeJwt(text))),
	);
	if (message.kind === "work") return tokens.filter(({ id }) => message.made.includes(id));
	if ("lane" in message) return [];
	const text = textOf(message);
	const carried = tokens.filter((value) => text.includes(value.text));
	return carried.sort((a, b) => text.indexOf(a.text) - text.indexOf(b.text));
}

function nextTokenSentence(run: Run, hop: Hop): string {
	const next = run.hops.slice(hop.index + 1).find((one) => tokensIn(run, one).length > 0);
	const before = run.hops.slice(0, hop.index).findLast((one) => tokensIn(run, one).length > 0);
	if (before) return t("The last message with a token was hop {hop}.", { hop: before.number });
	return next ? t("A token has not been issued yet.") : t("In this run no token is issued.");
}
