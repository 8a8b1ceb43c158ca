import type { ReactNode } from "react";
import type { Raised } from "@/lib/flow/proof/grid";
import { rich } from "../words/words";
import { raisedNames } from "./raised-names";

/** `PKCE optional and state bound`. */
export function RaisedNames({ raised }: { readonly raised: Raised }) {
	const [first, ...others] = raisedNames(raised);
	return (
		<bdi>
			{others.reduce<ReactNode>(
				(before, name) => rich("{one} and {other}", { one: before, other: prose(name) }),
				prose(first),
			)}
		</bdi>
	);
}

const prose = (name: string | undefined) => <bdi lang="en">{name}</bdi>;
