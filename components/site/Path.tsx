"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Text } from "../words/text";
import { t } from "../words/words";

interface Props {
	readonly href: string;
	readonly title: Text;
	readonly text: Text;
	readonly picture: ReactNode;
}

/** One way in: a picture, a name and a sentence. */
export function Path({ href, title, text, picture }: Props) {
	return (
		<Link className="path" href={href} prefetch={false}>
			<span className="path-picture" aria-hidden="true">
				{picture}
			</span>
			<b className="path-title">{t(title)}</b>
			<span className="path-text">{t(text)}</span>
		</Link>
	);
}
