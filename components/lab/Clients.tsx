"use client";
import { useState } from "react";
import type { Description } from "@/lib/lab/live";
import { notOffered } from "@/lib/lab/not-offered";
import { CopyButton } from "../ui/CopyButton";
import { rich, t } from "../words/words";
import { AddressList } from "./AddressList";
import { type KeyPair, makeKeyPair } from "./key-pair";
import { Problem } from "./Problem";
import type { Lab } from "./useLab";
import "./lab-dialog.css";

interface Props {
	readonly lab: Lab;
	readonly sandbox: Description;
}

/** Who is registered in a sandbox, and where they may be answered. */
export function Clients({ lab, sandbox }: Props) {
	return (
		<div className="lab-dialog" tabIndex={-1} data-first="">
			<p>{t("Each is registered in this sandbox only, and its secret opens nothing else.")}</p>
			<ul className="lab-clients">
				{sandbox.clients.map((client) => (
					<li key={client.client_id}>
						<h3 translate="no">{client.client_id}</h3>
						<p className="lab-small" lang="en">
							{client.client_name}
							{". "}
							<code translate="no">{client.token_endpoint_auth_method}</code>
						</p>
						{client.client_secret === undefined ? null : (
							<p className="lab-secret">
								<code translate="no">{client.client_secret}</code>
								<CopyButton text={client.client_secret}>{t("Copy")}</CopyButton>
							</p>
						)}
						{client.token_endpoint_auth_method === "private_key_jwt" ? <KeyMaker lab={lab} sandbox={sandbox} /> : null}
					</li>
				))}
			</ul>
			<Redirects lab={lab} sandbox={sandbox} />
			<h3>{t("Not offered here")}</h3>
			<ul className="lab-not-offered" lang="en">
				{notOffered.map(([name, why]) => (
					<li key={name}>
						<b>{name}.</b> {why}
					</li>
				))}
			</ul>
		</div>
	);
}

function KeyMaker({ lab, sandbox }: Props) {
	const [made, setMade] = useState<KeyPair | "failed">();
	const { clientKeys } = sandbox.settings;
	const make = async () => {
		const pair = await makeKeyPair().catch(() => undefined);
		const done =
			pair !== undefined && (await lab.change((now) => ({ clientKeys: [...now.clientKeys, pair.publicKey] })));
		setMade(pair && done ? pair : "failed");
	};
	const text = made === undefined || made === "failed" ? undefined : JSON.stringify(made.privateKey, null, 2);
	return (
		<>
			<p>
				{clientKeys.length === 0
					? t("It has no key yet, so nothing that it signs is accepted.")
					: t("Registered keys: {count}", { count: clientKeys.length })}
			</p>
			<button type="button" className="btn" onClick={() => void make()}>
				{t("Make a key pair here")}
			</button>
			{made === "failed" ? (
				<p role="alert">{t("No key was made. A browser makes keys only on a page of https or of this machine.")}</p>
			) : null}
			{text === undefined ? null : (
				<>
					<p className="lab-small">
						{t("The private half, which is shown once and was sent nowhere. Only the public half is registered.")}
					</p>
					<pre className="lab-key" translate="no">
						{text}
					</pre>
					<CopyButton text={text}>{t("Copy the private key")}</CopyButton>
				</>
			)}
		</>
	);
}

function Redirects({ lab, sandbox }: Props) {
	const { redirectUris, origins } = sandbox.settings;
	return (
		<>
			<AddressList
				heading={t("Where they are answered")}
				list={redirectUris}
				another={t("Another redirect URI")}
				example="http://localhost:3000/callback"
				change={(become) => lab.change((now) => ({ redirectUris: become(now.redirectUris) }))}
			>
				{rich("{one} and {other} with any port, and what you add, letter by letter.", {
					one: <code>http://127.0.0.1/cb</code>,
					other: <code>http://[::1]/cb</code>,
				})}
			</AddressList>
			<AddressList
				heading={t("Pages that may call the tool server")}
				list={origins}
				another={t("Another origin")}
				example="http://localhost:6274"
				change={(become) => lab.change((now) => ({ origins: become(now.origins) }))}
			>
				{t("A program needs nothing here. A page in a browser is named by its origin: scheme, host and port.")}
			</AddressList>
			<Problem lab={lab} />
		</>
	);
}
