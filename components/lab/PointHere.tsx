"use client";
import { useId, useState } from "react";
import type { Description } from "@/lib/lab/live";
import { CopyButton } from "../ui/CopyButton";
import { LaterDialog } from "../ui/pieces";
import { Scrolls } from "../ui/Scrolls";
import { Segmented } from "../ui/Segmented";
import { rich, t } from "../words/words";
import { Clients, SandboxSettings } from "./pieces";
import { type SnippetId, snippetsFor } from "./snippets";
import type { Lab } from "./useLab";

interface Props {
	readonly lab: Lab;
	readonly sandbox: Description;
}

/** Where a client is pointed to, in the words of its library. */
export function PointHere({ lab, sandbox }: Props) {
	const [clientId, setClientId] = useState("lab-public");
	const [chosen, setChosen] = useState<SnippetId>("env");
	const [open, setOpen] = useState<"clients" | "settings">();
	const id = useId();
	const client = sandbox.clients.find((one) => one.client_id === clientId) ?? sandbox.clients[0];
	if (!client) return null;
	const snippets = snippetsFor(sandbox, client);
	const snippet = snippets.find((one) => one.id === chosen) ?? snippets[0];
	const close = () => setOpen(undefined);
	return (
		<section className="panel lab-point" aria-labelledby={`${id}-title`}>
			<div className="lab-issuer">
				<h2 id={`${id}-title`}>{t("Point your own client here")}</h2>
				<div className="lab-address">
					<span>{t("Issuer")}</span>
					<code translate="no">{sandbox.issuer}</code>
					<CopyButton text={sandbox.issuer}>{t("Copy")}</CopyButton>
				</div>
				<p className="only-phone lab-small">
					{t("A phone cannot reach an address of 127.0.0.1 on another machine. Point a client on that machine to it.")}
				</p>
				<div className="lab-client not-phone">
					<label htmlFor={`${id}-client`}>{t("Client")}</label>
					<select
						id={`${id}-client`}
						className="btn"
						value={client.client_id}
						onChange={(event) => setClientId(event.target.value)}
					>
						{sandbox.clients.map((one) => (
							<option key={one.client_id} value={one.client_id} translate="no">
								{one.client_id}
							</option>
						))}
					</select>
					<button type="button" className="btn" onClick={() => setOpen("clients")}>
						{t("Clients")}
					</button>
					<button type="button" className="btn" onClick={() => setOpen("settings")}>
						{t("Sandbox")}
					</button>
				</div>
			</div>
			{snippet ? (
				<div className="lab-snippet not-phone">
					<Segmented
						label={t("How your client is told")}
						small
						value={snippet.id}
						onChange={setChosen}
						options={snippets.map((one) => ({ value: one.id, text: one.name, translate: "no" }))}
					/>
					<p className="lab-small">
						{t(snippet.note)}{" "}
						{snippet.redirectUri ? <Callback lab={lab} sandbox={sandbox} uri={snippet.redirectUri} /> : null}
					</p>
					<CopyButton text={snippet.text}>
						{rich("Copy {name}", { name: <span translate="no">{snippet.name}</span> })}
					</CopyButton>
				</div>
			) : null}
			{snippet ? (
				<div className="lab-code not-phone">
					<Scrolls label={t("What to copy")} className="lab-pre">
						<pre translate="no">{snippet.text}</pre>
					</Scrolls>
				</div>
			) : null}
			{open === "clients" ? (
				<LaterDialog title={t("Clients of this sandbox")} open place="sheet" onClose={close}>
					<Clients lab={lab} sandbox={sandbox} />
				</LaterDialog>
			) : null}
			{open === "settings" ? (
				<LaterDialog title={t("This sandbox")} open place="sheet" onClose={close}>
					<SandboxSettings lab={lab} sandbox={sandbox} />
				</LaterDialog>
			) : null}
		</section>
	);
}

/** A callback that a library has of its own: it is added by a press. */
function Callback({ lab, sandbox, uri }: Props & { readonly uri: string }) {
	const { redirectUris } = sandbox.settings;
	if (redirectUris.includes(uri)) return <span>{rich("{uri} is registered.", { uri: <code>{uri}</code> })}</span>;
	return (
		<button
			type="button"
			className="btn-link"
			onClick={() => void lab.change({ redirectUris: [...redirectUris, uri] })}
		>
			{rich("Register {uri}", { uri: <code>{uri}</code> })}
		</button>
	);
}
