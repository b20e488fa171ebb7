import type { ReactNode } from "react";
import { fieldId } from "./Field";

export interface FileButtonProps {
  name: string;
  /** What the dialog of the system offers. */
  accept: string;
  multiple?: boolean;
  /** Phones open the camera. */
  capture?: "environment";
  describedBy?: string | undefined;
  invalid?: boolean;
  className?: string;
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
}

/** Choosing files by a button: the input itself keeps the focus and the keys, its label looks like our buttons. */
export function FileButton(props: FileButtonProps) {
  const { name, accept, multiple = false, capture, describedBy, invalid, className = "", onFiles, children } = props;
  const id = fieldId(name);
  return (
    <span className={`file-button ${className}`}>
      <input
        type="file"
        id={id}
        className="sr-only"
        accept={accept}
        multiple={multiple}
        capture={capture}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = ""; // the same file can be chosen again
          if (files.length > 0) onFiles(files);
        }}
      />
      <label htmlFor={id} className="button button-outline">
        {children}
      </label>
    </span>
  );
}
