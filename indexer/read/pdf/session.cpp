#include "indexer/read/pdf/session.hpp"

#include <mupdf/fitz.h>
#include <mupdf/pdf.h>

#include <new>

#include "indexer/read/pdf/creation_date.hpp"
#include "indexer/read/pdf/device.hpp"

namespace lettergrade::read::pdf {
namespace {

constexpr std::size_t kStore = std::size_t{64} << 20U;

void be_quiet(void*, const char*) {}

/// MuPDF's objects of one file. Dropped in one place, whatever was thrown in between.
struct Handles {
  fz_stream* stream = nullptr;
  pdf_document* document = nullptr;
  pdf_page* page = nullptr;
  fz_device* device = nullptr;

  void drop_page(fz_context* context) {
    fz_drop_device(context, device);
    device = nullptr;
    if (page != nullptr) fz_drop_page(context, &page->super);
    page = nullptr;
  }
  void drop(fz_context* context) {
    drop_page(context);
    pdf_drop_document(context, document);
    fz_drop_stream(context, stream);
  }
};

/// Runs `body`, in which MuPDF may throw: a long jump, so it must own nothing that is destroyed.
/// Gives MuPDF's message where it threw.
template <typename Body>
std::optional<std::string> guarded(fz_context* context, const Body& body) {
  bool thrown = false;
  fz_try(context) { body(); }
  fz_catch(context) { thrown = true; }
  if (!thrown) return std::nullopt;
  return std::string(fz_caught_message(context));
}

void open(fz_context* context, std::string_view bytes, Handles& handles) {
  handles.stream =
      fz_open_memory(context, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  handles.document = pdf_open_document_with_stream(context, handles.stream);
}

const char* text_of(fz_context* context, pdf_obj* object) {
  return pdf_is_string(context, object) != 0 ? pdf_to_text_string(context, object) : "";
}

/// The Info dictionary's date; else the XMP packet's.
std::optional<Date> creation_date(fz_context* context, pdf_document* document) {
  const char* stated = "";
  fz_buffer* packet = nullptr;
  unsigned char* data = nullptr;
  std::size_t size = 0;
  (void)guarded(context, [&] {
    pdf_obj* info = pdf_dict_get(context, pdf_trailer(context, document), PDF_NAME(Info));
    stated = text_of(context, pdf_dict_get(context, info, PDF_NAME(CreationDate)));
  });
  if (const auto date = pdf_date(stated)) return date;
  (void)guarded(context, [&] {
    packet = pdf_load_stream(context, pdf_metadata(context, document));
    size = fz_buffer_storage(context, packet, &data);
  });
  std::optional<Date> date;
  if (data != nullptr) date = xmp_creation_date({reinterpret_cast<const char*>(data), size});
  fz_drop_buffer(context, packet);
  return date;
}

void draw(fz_context* context, Handles& handles, int number, Page& page) {
  handles.page = pdf_load_page(context, handles.document, number);
  const fz_rect box = pdf_bound_page(context, handles.page);
  page.box = {0, 0, box.x1 - box.x0, box.y1 - box.y0};
  handles.device = new_collecting_device(context, page);
  fz_cookie cookie{};
  const fz_matrix shift = fz_translate(-box.x0, -box.y0);
  pdf_run_page_contents(context, handles.page, handles.device, shift, &cookie);
  pdf_run_page_widgets(context, handles.page, handles.device, shift, &cookie);
  fz_close_device(context, handles.device);
  page.damaged = cookie.errors > 0;
}

Page page_at(fz_context* context, Handles& handles, int number) {
  Page page;
  if (guarded(context, [&] { draw(context, handles, number, page); })) page.damaged = true;
  handles.drop_page(context);
  return page;
}

}  // namespace

void Library::Drop::operator()(fz_context* context) const { fz_drop_context(context); }

Library::Library() : context_(fz_new_context(nullptr, nullptr, kStore)) {
  if (!context_) throw std::bad_alloc();
  fz_set_warning_callback(context(), be_quiet, nullptr);
  fz_set_error_callback(context(), be_quiet, nullptr);
}

Facts read_pages(const Library& library, std::string_view bytes, int most_pages,
                 const std::function<void(Page&&)>& take) {
  fz_context* context = library.context();
  Handles handles;
  Facts facts;
  const auto failure = guarded(context, [&] {
    open(context, bytes, handles);
    facts.encrypted = pdf_needs_password(context, handles.document) != 0;
    if (!facts.encrypted) facts.pages = pdf_count_pages(context, handles.document);
  });
  if (failure) facts.failure = failure->empty() ? "unreadable" : *failure;
  if (!failure && !facts.encrypted && facts.pages <= most_pages) {
    facts.created = creation_date(context, handles.document);
    for (int number = 0; number < facts.pages; ++number) take(page_at(context, handles, number));
    facts.repaired = pdf_was_repaired(context, handles.document) != 0;
  }
  handles.drop(context);
  return facts;
}

}  // namespace lettergrade::read::pdf
