import { upload as words } from "../../messages/ja.images";
import { FailureNotice } from "../../ui/FailureNotice";
import { Loading } from "../../ui/Loading";
import { Page } from "../../ui/Page";
import { EmployerPage } from "../frame/EmployerPage";
import { keptAs } from "./chosen";
import { UploadForm } from "./UploadForm";
import { useImages } from "./useImages";

export default function NewImagesPage() {
  return <EmployerPage>{(session) => <Add number={session.establishment_number} />}</EmployerPage>;
}

function Add({ number }: { number: string }) {
  const { data, failure, refresh } = useImages();
  return (
    <Page title={words.title} back={{ href: "/establishment/images", label: words.back }}>
      {data ? (
        <UploadForm list={data} refresh={refresh} keepAs={keptAs(number)} />
      ) : failure ? (
        <FailureNotice failure={failure} retry={refresh} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
