import type { Metadata } from "next";
import { mark } from "@/components/words/text";
import { Presenter } from "@/components/workshop/present/Presenter";

export const metadata: Metadata = {
	title: mark("Present"),
	description: "What a presenter sees: the hop, the notes, the answers, the time and the room.",
};

export default function Page() {
	return <Presenter />;
}
