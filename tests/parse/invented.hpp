#pragma once
#include <string>

#include "indexer/parse/parse.hpp"

/// Letters about a council that does not exist, so that tests judge nobody.
namespace lettergrade::invented {

inline const Register& authorities() {
  static const Register known = Register::built_in().with_rows(
      "dfe_code,gss_codes,name,official_name,short_name,type,region,valid_from,valid_to,aliases\n"
      "Z01,Z08000001,Ashcombe Vale,Ashcombe Vale Metropolitan Borough Council,Ashcombe Vale,"
      "metropolitan-district,West Midlands,1974-04-01,,Ashcombe Vale Council\n",
      "invented.csv");
  return known;
}

inline Letter letter_of(const std::string& text) {
  return parse::parse({text, {}, {}}, authorities()).front();
}

}  // namespace lettergrade::invented
