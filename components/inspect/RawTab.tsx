"use client";
import { rawOf } from "@/lib/flow/read/raw-of";
import type { Hop, Run } from "@/lib/flow/run";
import { besideBytes } from "@/lib/http/raw";
import { CopyButton } from "../ui/CopyButton";
import { t } from "../words/words";
import { type Following, MarkedText } from "./ValueText";

/** The exact bytes. Values keep the colour of their maker and can be followed here, too. */
export function RawTab({ run, hop, ...following }: Following & { readonly run: Run; readonly hop: Hop }) {
	const text = rawOf(hop);
	if (text === undefined)
		return (
			<div className="tab-body">
				<h2>{t("Nothing was sent")}</h2>
				<p className="text-ink2">{t("This hop is work inside one party. No message leaves it.")}</p>
			</div>
		);
	return (
		<div className="tab-body">
			<div className="mb-2 flex flex-wrap items-center justify-between gap-2">
				<h2>{t("As sent")}</h2>
				<CopyButton text={text}>{t("Copy as HTTP")}</CopyButton>
			</div>
			<pre className="raw">
				<MarkedText run={run} text={text} {...following} />
			</pre>
			{hop.message.kind === "request" && hop.message.request.tls ? (
				<p className="mt-2" lang="en">
					{besideBytes(hop.message.request)}
				</p>
			) : null}
			<p className="mt-2 text-[14px] leading-[20px] text-ink2">
				{hop.message.kind === "link"
					? t("A link that the operating system hands over. No HTTP is spoken.")
					: t("HTTP/1.1 as text. On the wire each line ends in CR LF, and TLS seals all of it.")}
			</p>
		</div>
	);
}
