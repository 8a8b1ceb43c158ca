"use client";
import { useId } from "react";
import { Stamp } from "../stage/Stamp";
import { mark } from "../words/text";
import { rich, t } from "../words/words";
import { shortened } from "./pkce";
import type { AskedPkce } from "./usePkceTrial";

interface Props {
	readonly answer: AskedPkce;
	/** Where the lesson's server stores the challenge, and compares. */
	readonly hops: { readonly stored: string; readonly compared: string };
	/** Whether the stored challenge stays while the verifier changes. */
	readonly kept: boolean;
	readonly onKeep: (keep: boolean) => void;
}

const FAILED = {
	fault: mark("The last question failed in our simulator, not in OAuth."),
	unreachable: mark(
		"The last question could not be asked: the server cannot be reached. This is the answer before it.",
	),
};

/** What an OAuth 2.1 server answers, and the two texts that it compared. */
export function ServerPanel({ answer, hops, kept, onKeep }: Props) {
	const id = useId();
	const { trial, asked, failed } = answer;
	const { refusal } = trial;
	const early = trial.endpoint === "authorize";
	return (
		<section className="panel server" aria-labelledby={`${id}-title`}>
			<p role="status" className="sr-only">
				{refusal ? t("The server refuses: {error}.", { error: refusal.error }) : t("The server accepts.")}
			</p>
			<div className="server-words">
				<h2 id={`${id}-title`}>
					{t("What the server does at hop {hop}", { hop: early ? hops.stored : hops.compared })}
				</h2>
				<dl>
					<Facts answer={answer} hops={hops} />
				</dl>
				<p>
					{refusal
						? rich("It answers: {reason}.", { reason: <span lang="en">{refusal.description}</span> })
						: t("The hash is the stored challenge: this is who asked for the code.")}
				</p>
				{failed ? <p role="alert">{t(FAILED[failed])}</p> : null}
			</div>
			<div className="server-verdict">
				{early ? null : (
					<Seal left={asked.verifier.slice(-4)} right={asked.challenge.slice(-4)} closed={refusal === undefined} />
				)}
				<span className="big-stamp">
					<Stamp accepted={refusal === undefined} code={refusal ? `${trial.status} ${refusal.error}` : undefined} />
				</span>
			</div>
			{asked.method === "S256" ? (
				<label className="server-keep">
					<input type="checkbox" checked={kept} onChange={(event) => onKeep(event.target.checked)} />
					<span>{t("Keep this challenge stored, and change the verifier")}</span>
				</label>
			) : null}
		</section>
	);
}

/** The two sides of the check that decided. */
function Facts({ answer: { trial, asked }, hops }: Pick<Props, "answer" | "hops">) {
	const decided =
		trial.checks.find(({ verdict }) => verdict === "failed") ?? trial.checks.find(({ id }) => id === FITS);
	const compared = decided?.compared;
	if (trial.endpoint === "authorize")
		return (
			<>
				<Fact name={t("is asked for")} text={compared?.left.text ?? asked.method} />
				<Fact name={t("allows")} text={compared?.right.text ?? ""} />
			</>
		);
	return (
		<>
			{compared === undefined || asked.verifier === "" ? (
				<Fact name={t("reads the verifier")} text={shortened(asked.verifier) || t("none ~ no value")} />
			) : (
				<Fact name={t("hashes the verifier")} text={shortened(compared.left.text)} />
			)}
			<Fact name={t("stored at hop {hop}", { hop: hops.stored })} text={shortened(asked.challenge)} />
		</>
	);
}

const FITS = "token.verifier-fits";

const Fact = ({ name, text }: { readonly name: string; readonly text: string }) => (
	<div>
		<dt>{name}</dt>
		<dd>
			<bdi translate="no">{text}</bdi>
		</dd>
	</div>
);

/** The seal and its impression: one piece where the hash fits, two where it does not. */
function Seal({ left, right, closed }: { readonly left: string; readonly right: string; readonly closed: boolean }) {
	const gap = closed ? 0 : 9;
	return (
		<svg className="seal" lang="en" width="208" height="56" viewBox="-9 8 208 56" aria-hidden="true">
			<g transform={`translate(${-gap} 0)`}>
				<rect x="2" y="20" width="84" height="32" rx="3" className="seal-chip" />
				<path d="M95 17A19 19 0 0 0 95 55Z" className="seal-half" />
				<path d="M95 22A14 14 0 0 0 95 50Z" className="seal-full" />
				<text x="38" y="41">
					{left}
				</text>
			</g>
			<g transform={`translate(${gap} 0)`}>
				<rect x="104" y="20" width="84" height="32" rx="3" className="seal-chip" />
				<path d="M95 17A19 19 0 0 1 95 55Z" className="seal-half" />
				<path d="M95 22A14 14 0 0 1 95 50" className="seal-line" />
				<text x="152" y="41">
					{right}
				</text>
			</g>
		</svg>
	);
}
