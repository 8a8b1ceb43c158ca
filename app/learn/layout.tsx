import type { ReactNode } from "react";
import { OnTheWay } from "@/components/learn/OnTheWay";

export default function LearnLayout({ children }: { readonly children: ReactNode }) {
	return <OnTheWay>{children}</OnTheWay>;
}
