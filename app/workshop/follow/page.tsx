import type { Metadata } from "next";
import { mark } from "@/components/words/text";
import { Follow } from "@/components/workshop/follow/Follow";

export const metadata: Metadata = {
	title: mark("Follow"),
	description: "Follow a presenter hop by hop, and answer on your own screen.",
};

export default function Page() {
	return <Follow />;
}
