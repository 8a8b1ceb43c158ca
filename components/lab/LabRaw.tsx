"use client";
import { useState } from "react";
import { rawText } from "@/lib/http/raw";
import { partsOf } from "@/lib/lab/exchange";
import { foreignSecrets, withoutSecrets } from "@/lib/lab/foreign-secrets";
import type { Exchange } from "@/lib/lab/log";
import { CopyButton } from "../ui/CopyButton";
import { t } from "../words/words";

/** The exact bytes of a request and its answer; where a fault changed the answer, what it would have been, too. */
export function LabRaw({
	exchange,
	isOurs,
}: {
	readonly exchange: Exchange;
	/** Whether the sandbox has made a secret, or has it registered. */
	readonly isOurs: (secret: string) => boolean;
}) {
	const { request, response } = partsOf(exchange);
	const { unchanged } = exchange;
	const [shown, setShown] = useState(false);
	const secrets = request && !shown ? foreignSecrets(request, isOurs) : [];
	return (
		<div className="tab-body">
			{request ? <Bytes title={t("As it came")} text={withoutSecrets(rawText(request), secrets)} /> : null}
			{secrets.length > 0 ? (
				<p className="lab-hidden">
					{t("What this lab has not made is hidden: it may be a real secret.")}{" "}
					<button type="button" className="btn-link" onClick={() => setShown(true)}>
						{t("Show it")}
					</button>
				</p>
			) : null}
			{response ? <Bytes title={t("As it was answered")} text={rawText(response)} /> : null}
			{unchanged ? <Bytes title={t("Without the fault")} text={rawText(unchanged)} /> : null}
			<p className="lab-small">{t("HTTP/1.1 as text. On the wire each line ends in CR LF.")}</p>
		</div>
	);
}

function Bytes({ title, text }: { readonly title: string; readonly text: string }) {
	return (
		<>
			<div className="lab-bytes">
				<h3>{title}</h3>
				<CopyButton text={text}>{t("Copy as HTTP")}</CopyButton>
			</div>
			<pre className="raw" translate="no">
				{text}
			</pre>
		</>
	);
}
