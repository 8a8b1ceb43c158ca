"use client";
import type { ReactNode } from "react";
import type { Text } from "./text";
import { t } from "./words";

interface Props {
	readonly as: "nav" | "section" | "aside" | "ul";
	/** Said to readers; not drawn. */
	readonly label: Text;
	readonly className?: string;
	readonly children: ReactNode;
}

/** A part of a page that the server draws, with a name in the reader's language. */
export const Named = ({ as: Element, label, ...rest }: Props) => <Element aria-label={t(label)} {...rest} />;
