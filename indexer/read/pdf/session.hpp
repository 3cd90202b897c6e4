#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/read/pdf/page.hpp"
#include "lettergrade/date.hpp"

struct fz_context;

/// The border to MuPDF: C and long jumps behind it, values before it.
namespace lettergrade::read::pdf {

/// MuPDF made ready; costs a few milliseconds, is used for any number of files.
class Library {
 public:
  Library();

  [[nodiscard]] fz_context* context() const { return context_.get(); }

 private:
  struct Drop {
    void operator()(fz_context* context) const;
  };
  std::unique_ptr<fz_context, Drop> context_;
};

/// What a PDF is, besides its pages.
struct Facts {
  bool encrypted = false;  ///< cannot be read without a password
  bool repaired = false;
  int pages = 0;
  std::optional<Date> created;
  std::string failure;  ///< why it could not be opened; empty when it could
};

/// Opens the PDF and hands each page to `take`, in order. A page that cannot be drawn to its end is
/// handed over as far as it came, marked damaged. Above `most_pages` no page is read.
[[nodiscard]] Facts read_pages(const Library& library, std::string_view bytes, int most_pages,
                               const std::function<void(Page&&)>& take);

}  // namespace lettergrade::read::pdf
