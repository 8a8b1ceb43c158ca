"use client";
import type { Lane } from "@/lib/vocabulary/lanes";
import { language } from "./words";

/** A party in a sentence: "the client". Its article is English: in another language it stands there by its name. */
export const partySaid = ({ spoken, short }: Pick<Lane, "spoken" | "short">): string =>
	language() === "en" ? spoken : short;
