// Sending a file to the store by the form that the server has signed. The only request that goes elsewhere than /api.

export interface UploadForm {
  url: string;
  fields: Readonly<Record<string, string>>;
}

/** "refused": the form's time is over, or the file is not what was declared. */
export type Uploaded = "done" | "network" | "refused" | "cancelled";

/** XMLHttpRequest, because fetch tells nothing of how much is sent. `progress` hears of 0 to 1. */
export function upload(
  form: UploadForm,
  file: Blob,
  { progress, signal }: { progress: (share: number) => void; signal: AbortSignal },
): Promise<Uploaded> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve("cancelled");
    const request = new XMLHttpRequest();
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total);
    };
    request.onload = () => resolve(request.status >= 200 && request.status < 300 ? "done" : outcomeOf(request.status));
    request.onerror = () => resolve("network");
    request.ontimeout = () => resolve("network");
    request.onabort = () => resolve("cancelled");
    signal.addEventListener("abort", () => request.abort(), { once: true });
    const body = new FormData();
    for (const [name, value] of Object.entries(form.fields)) body.append(name, value);
    body.append("file", file); // the store wants it last
    request.open("POST", form.url);
    request.send(body);
  });
}

const outcomeOf = (status: number): Uploaded => (status >= 500 ? "network" : "refused");
