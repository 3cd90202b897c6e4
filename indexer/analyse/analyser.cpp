#include "lettergrade/analyser.hpp"
