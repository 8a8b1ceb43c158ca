"use client";
import { useId, useState } from "react";
import { jsonObject } from "@/lib/crypto/json";
import type { Description } from "@/lib/lab/live";
import { t } from "../words/words";
import { Remove } from "./AddressList";
import type { Lab } from "./useLab";

interface Props {
	readonly lab: Lab;
	readonly sandbox: Description;
}

/** Client ID metadata documents: the sandbox is given them, so that nobody has to be asked, or may fetch them. */
export function Documents({ lab, sandbox }: Props) {
	const id = useId();
	const [address, setAddress] = useState("");
	const [text, setText] = useState("");
	const { documents, fetchDocuments } = sandbox.settings;
	const document = jsonObject(text);
	const add = async () => {
		if (!document) return;
		const done = await lab.change((now) => ({ documents: { ...now.documents, [address]: document } }));
		if (done) setAddress("");
		if (done) setText("");
	};
	return (
		<section className="lab-documents">
			<h3>{t("Clients by a document (CIMD)")}</h3>
			<p className="lab-small">
				{t(
					"Where client_id is an https address, the server reads who that is from there. Give it the document here, and nothing is fetched.",
				)}
			</p>
			<ul className="lab-redirects">
				{Object.keys(documents).map((one) => (
					<li key={one}>
						<code translate="no">{one}</code>
						<Remove
							which={one}
							onRemove={() => void lab.change((now) => ({ documents: without(now.documents, one) }))}
						/>
					</li>
				))}
			</ul>
			<label htmlFor={`${id}-address`}>{t("Address of the document")}</label>
			<input
				id={`${id}-address`}
				className="edit-field"
				type="url"
				spellCheck={false}
				autoComplete="off"
				value={address}
				onChange={(event) => setAddress(event.target.value)}
			/>
			<label htmlFor={`${id}-text`}>{t("The document, as JSON")}</label>
			<textarea
				id={`${id}-text`}
				className="edit-field"
				rows={4}
				spellCheck={false}
				value={text}
				onChange={(event) => setText(event.target.value)}
			/>
			<button type="button" className="btn" disabled={!document || address === ""} onClick={() => void add()}>
				{t("Give it to the sandbox")}
			</button>
			<label className="lab-check">
				<input
					type="checkbox"
					checked={fetchDocuments}
					onChange={(event) => void lab.change({ fetchDocuments: event.target.checked })}
				/>
				{t("The server may fetch others from the internet, and none from private addresses")}
			</label>
		</section>
	);
}

const without = <T,>(table: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> =>
	Object.fromEntries(Object.entries(table).filter(([other]) => other !== name));
