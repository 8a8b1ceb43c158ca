"use client";
import Link from "next/link";
import { useEffect, useState } from "react";
import { ArrowIcon } from "../ui/icons";
import { type Place, recallPlace } from "./memory";

/** Where this visitor was, if anywhere. */
export function LastPlace() {
	const [place, setPlace] = useState<Place>();
	useEffect(() => setPlace(recallPlace()), []);
	if (!place) return <span>Begin anywhere. Every place has a link of its own.</span>;
	return (
		<>
			<span>
				Pick up where you left <b>{place.title}</b>, hop {place.hop} of {place.of}
			</span>
			<Link className="btn" href={place.href} prefetch={false}>
				Resume <ArrowIcon size={16} />
			</Link>
		</>
	);
}
