"use client";
import { useId } from "react";
import type { Run } from "@/lib/flow/run";
import { ANOTHER_SUBJECT, subjectShown } from "@/lib/http/tls";
import { rich, t } from "../words/words";

interface Props {
	readonly run: Run;
	readonly before: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
}

/** Whose certificate it can be, besides any other name that is typed. */
const offersIn = (run: Run, before: string) => [
	{ text: t("The client's"), value: before === ANOTHER_SUBJECT ? firstShown(run) : before },
	{ text: t("Another party's"), value: ANOTHER_SUBJECT },
	{ text: t("None ~ no certificate"), value: "" },
];

/** The first one that is shown in a run is its client's. */
function firstShown({ hops }: Run): string {
	const [first] = hops.flatMap(({ message }) =>
		message.kind === "request" ? ((message.original ?? message.request).tls ?? []) : [],
	);
	return first ? subjectShown(first) : "";
}

/** What the connection proves, which is none of the bytes below. */
export function EditCertificate({ run, before, value, onChange }: Props) {
	const id = useId();
	return (
		<section className="edit-section">
			<label htmlFor={id} className="text-[15px]">
				{rich("{what}, modelled", { what: <b>{t("Client certificate")}</b> })}
			</label>
			<input
				id={id}
				className="edit-input"
				value={value}
				spellCheck={false}
				autoCapitalize="off"
				onChange={(event) => onChange(event.target.value)}
			/>
			<p className="mt-1 flex flex-wrap gap-2">
				{offersIn(run, before).map((offer) => (
					<button
						key={offer.text}
						type="button"
						className="btn"
						aria-pressed={offer.value === value}
						onClick={() => onChange(offer.value)}
					>
						{offer.text}
					</button>
				))}
			</p>
			{value === before ? null : (
				<p className="edit-was">{rich("was {value}", { value: <span translate="no">{before}</span> })}</p>
			)}
			<p className="mt-1 text-[14px] leading-[20px] text-ink2">
				{t(
					"No part of the message. A name here means connecting with that certificate and its private key; nothing, connecting without one.",
				)}
			</p>
		</section>
	);
}
