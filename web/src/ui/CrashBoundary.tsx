import { Component, type ReactNode } from "react";
import { crash as words } from "../messages/ja";
import { Button } from "./Button";
import { Page } from "./Page";

/** The 500 page of the browser: inside the layout, so that the contact stays in sight. `place` changing lifts it. */
export class CrashBoundary extends Component<{ place: string; children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override componentDidUpdate(before: { place: string }) {
    if (before.place !== this.props.place && this.state.crashed) this.setState({ crashed: false });
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <Page title={words.title} view="crash">
        <p>{words.text}</p>
        <p className="mt-6">
          <Button look="outline" onClick={() => window.location.reload()}>
            {words.reload}
          </Button>
        </p>
      </Page>
    );
  }
}
