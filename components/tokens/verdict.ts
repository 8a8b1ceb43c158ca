import type { ReactNode } from "react";
import type { DecodedJwt } from "@/lib/crypto/jwt";
import type { TokenKind } from "@/lib/inspect/kinds";
import type { TokenTrial } from "@/lib/inspect/token";
import type { MemberChange } from "./forge";

/** What a verdict on a token is told from. */
export interface VerdictFacts {
	readonly trial: TokenTrial;
	readonly kind: TokenKind;
	readonly decoded: DecodedJwt;
	readonly changes: readonly MemberChange[];
	/** Characters of the signature were changed, or it was taken away. */
	readonly signatureChanged: boolean;
	readonly flipped: boolean;
}

/** A verdict in words. */
export interface VerdictText {
	readonly title: ReactNode;
	readonly text: ReactNode;
}
